/** A part of a file, as a program asks for it that reads a table or a database without fetching all of it. */
import type { IncomingHttpHeaders } from 'node:http';

/** Both ends belong to it. */
export interface ByteRange {
  start: number;
  end: number;
}

const ONE_RANGE = /^bytes=(\d*)-(\d*)$/;

/**
 * The part asked for; `beyond` where the file ends before it; nothing where the whole is to be sent: nobody asks, or asks
 * for several parts or for parts of a version that this server can't tell from another.
 */
export function rangeOf(headers: IncomingHttpHeaders, size: number): ByteRange | 'beyond' | undefined {
  const [, from = '', to = ''] = ONE_RANGE.exec(headers.range ?? '') ?? [];
  if ((from === '' && to === '') || headers['if-range'] !== undefined) return undefined;
  // Without a beginning it counts from the end.
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (from !== '' && to !== '' && Number(to) < start) return undefined;
  return start >= size || start > end ? 'beyond' : { start, end };
}
