#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';

// The V8 of Node 20 soon takes code for code that runs for long, and spends more on making it fast than a short command has left to run. Told to
// wait four times as long it needs a fifth less of the processor's time, for batches of a thousand cities too. Later ones do not know this flag.
if (process.version.startsWith('v20.')) setFlagsFromString('--interrupt-budget=540672');

const [{ main }, { nodeHost }] = await Promise.all([import('../dist/cli/main.js'), import('../dist/cli/node-host.js')]);
process.exitCode = await main(process.argv.slice(2), nodeHost());
