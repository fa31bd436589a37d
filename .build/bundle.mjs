// Hundreds of small modules are quick to read for people and slow to load for Node: what starts is put together, in as few files as lazy loading
// allows. Packages stay outside: they are installed, and keep their licences beside them.
import { build } from 'esbuild';

await build({
  absWorkingDir: new URL('..', import.meta.url).pathname,
  entryPoints: ['dist/index.js', 'dist/cli/main.js', 'dist/cli/node-host.js'],
  outbase: 'dist',
  outdir: 'dist',
  // Beside the entries of cli/, which look for the folder of the package from where they are.
  chunkNames: 'cli/chunk-[hash]',
  allowOverwrite: true,
  bundle: true,
  splitting: true,
  packages: 'external',
  external: ['#validators/*'],
  format: 'esm',
  platform: 'node',
  target: 'node20',
  logLevel: 'warning',
});
