// The compiled program as few files: build/bundle/, which build/cli.js loads. Nothing is changed but where modules stand;
// libraries are left where they are. It lies as deep as build/run/, from where our modules find other files of ours.
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const build = fileURLToPath(new URL('../build', import.meta.url));
rmSync(`${build}/bundle`, { recursive: true, force: true });
const bundle = await rolldown({
  input: {
    main: `${build}/main.js`,
    worker: `${build}/run/worker.js`,
    'preview-thread': `${build}/run/preview-thread.js`,
  },
  platform: 'node',
  external: (id) => !/^[./]/.test(id) && !id.startsWith(build),
  logLevel: 'warn',
});
await bundle.write({
  dir: `${build}/bundle`,
  format: 'esm',
  entryFileNames: '[name].js',
  chunkFileNames: '[name]-[hash].js',
});
await bundle.close();
