// npm runs `prepare` on every plain install, also with --omit=dev, where there is no compiler: then there is nothing to build.
import { execSync } from 'node:child_process';
import { createRequire } from 'node:module';

const has = (name) => {
  try {
    createRequire(import.meta.url).resolve(`${name}/package.json`);
    return true;
  } catch {
    return false;
  }
};
if (has('typescript') && has('esbuild')) execSync('npm run build --silent', { stdio: 'inherit' });
else console.error('City Compass: no compiler here, so dist/ was not built.');
