// Puts the compiled modules together in a few files, which start sooner than some six hundred: what runs is build/program.
// Libraries stay what npm has installed. Called by `npm run compile`; does nothing where no module has changed.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

process.chdir(import.meta.dirname);
const program = join('build', 'program');
const told = join(program, 'made-of.txt');
const madeOf = digestOfModules();
if (!existsSync(told) || readFileSync(told, 'utf8') !== madeOf) await make();

/** What the modules and this file are told by without being read. */
function digestOfModules() {
  const files = readdirSync('build', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.js') && !entry.parentPath.startsWith(program))
    .map((entry) => join(entry.parentPath, entry.name));
  const stats = [...files.sort(), 'rolldown.mjs'].map((file) => [file, statSync(file).size, statSync(file).mtimeMs]);
  return createHash('sha256').update(JSON.stringify(stats)).digest('hex');
}

/** Beside its place, so that whoever runs or makes the program at the same time finds it whole. */
async function make() {
  const { build } = await import('rolldown');
  const [made, former] = [`${program}.made-${process.pid}`, `${program}.former-${process.pid}`];
  await build({
    input: {
      cli: 'build/cli.js',
      // threads are started by the names of their files
      worker: 'build/run/threads/worker.js',
      'preview-thread': 'build/run/preview/preview-thread.js',
    },
    external: /^[^./]/,
    platform: 'node',
    output: { dir: made, chunkFileNames: '[name].js' },
  });
  writeFileSync(join(made, 'made-of.txt'), madeOf);
  try {
    if (existsSync(program)) renameSync(program, former);
    renameSync(made, program);
  } catch (error) {
    // another was faster, and has made the same
    if (!existsSync(told) || readFileSync(told, 'utf8') !== madeOf) throw error;
  }
  for (const folder of [made, former]) rmSync(folder, { recursive: true, force: true });
}
