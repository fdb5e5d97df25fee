/** Names that Windows keeps for devices, whatever follows their first dot: a file so called can't be made, unpacked or cloned there. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

export function isDeviceName(name: string): boolean {
  return DEVICE.test(name);
}
