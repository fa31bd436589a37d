import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = new URL('../..', import.meta.url).pathname;

/** A folder far from the repository in which the packed package is installed, as a user would. */
export interface Installed {
  readonly folder: string;
  readonly remove: () => void;
}

/**
 * Packs the repository as it is built and installs the tarball with the dependencies of the lock file: from npm's cache, where
 * `npm ci` of the repository has put them.
 */
export function installPackage(): Installed {
  const folder = mkdtempSync(join(tmpdir(), 'compass-package-'));
  const npm = (parameters: readonly string[], where: string): string =>
    execFileSync('npm', [...parameters, '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: where, encoding: 'utf8', stdio: 'pipe' });
  // Without scripts: the others' tests are running on dist/, and `prepare` would build it anew.
  const tarball = npm(['pack', '--silent', '--pack-destination', folder], root).trim();
  const dependencies = { 'city-compass': `file:${tarball}` };
  const lock = readJson(join(root, 'package-lock.json')) as { packages: Record<string, { dev?: boolean }> };
  const { '': ours, ...others } = lock.packages;
  const packages = {
    '': { dependencies },
    'node_modules/city-compass': { ...withoutDevelopment(ours), resolved: `file:${tarball}` },
    ...Object.fromEntries(Object.entries(others).filter(([, { dev }]) => dev !== true)),
  };
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module', dependencies }));
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ lockfileVersion: 3, requires: true, packages }));
  npm(['ci', '--prefer-offline'], folder);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

function withoutDevelopment(entry: object = {}): object {
  return Object.fromEntries(Object.entries(entry).filter(([key]) => key !== 'devDependencies' && key !== 'name'));
}
