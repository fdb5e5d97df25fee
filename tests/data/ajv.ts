/** A validator of JSON Schema as strict as it can be. */
import addFormats from 'ajv-formats';
import { Ajv2020 } from 'ajv/dist/2020.js';

export function ajv(): Ajv2020 {
  const made = new Ajv2020({ strict: true, allErrors: true });
  addFormats(made);
  return made;
}
