import { isAbsolute, relative, resolve, sep } from 'node:path';
import type { Host } from '../host.ts';
import { standardInput } from './standard-input.ts';

/** A file as seen from a folder, with forward slashes. */
export const relativeName = (file: string, host: Host, folder: string): string =>
  relative(resolve(host.workingFolder, folder), resolve(host.workingFolder, file)).split(sep).join('/');

/** A file as seen from the folder the command runs in; one that was named in full and lies elsewhere keeps its name. */
export function nameFromHere(file: string, host: Host): string {
  if (file === standardInput) return file;
  const name = relativeName(file, host, '');
  return isAbsolute(file) && name.startsWith('..') ? file : name;
}
