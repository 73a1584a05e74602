// Puts the compiled modules together in a few files, which start sooner than some six hundred: what runs is build/program.
// Libraries stay what npm has installed. Called by `npm run compile`.
import { build } from 'rolldown';

await build({
  input: {
    cli: 'build/cli.js',
    // threads are started by the names of their files
    worker: 'build/run/threads/worker.js',
    'preview-thread': 'build/run/preview/preview-thread.js',
  },
  external: /^[^./]/,
  platform: 'node',
  output: { dir: 'build/program', cleanDir: true, chunkFileNames: '[name].js' },
});
