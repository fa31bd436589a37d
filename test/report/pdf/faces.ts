import { loadFonts } from '../../../src/cli/fonts.ts';
import { nodeHost } from '../../../src/cli/node-host.ts';
import { readFaces } from '../../../src/report/pdf/fonts/faces.ts';

/** The fonts every test sets in type with, as the command line hands them in. */
export const fonts = await loadFonts(nodeHost());
export const faces = readFaces(fonts);
