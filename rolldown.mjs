// Puts the compiled modules together in a few files, which start sooner than some six hundred: what runs is build/program.
// Libraries stay what npm has installed. Called by `npm run compile`; does nothing where no module has changed.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

process.chdir(import.meta.dirname);
const program = join('build', 'program');
const told = join(program, 'made-of.txt');
const madeOf = digestOfModules();
/** Others may take the place between two steps; a guess. */
const MOST_TRIES = 5;
if (!isMade()) await make();

function isMade() {
  return existsSync(told) && readFileSync(told, 'utf8') === madeOf;
}

/** What the modules and this file are told by without being read. */
function digestOfModules() {
  // others may be moving the program's own folders
  const files = readdirSync('build', { withFileTypes: true }).flatMap((entry) => {
    const path = join('build', entry.name);
    if (!entry.isDirectory()) return [path];
    return path.startsWith(program) ? [] : readdirSync(path, { recursive: true }).map((name) => join(path, name));
  });
  const modules = files.filter((file) => file.endsWith('.js')).sort();
  const stats = [...modules, 'rolldown.mjs'].map((file) => [file, statSync(file).size, statSync(file).mtimeMs]);
  return createHash('sha256').update(JSON.stringify(stats)).digest('hex');
}

function moveAway(former) {
  try {
    renameSync(program, former);
  } catch {
    // none stood there, or another has moved it
  }
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
  for (let tries = 1; ; tries++) {
    try {
      renameSync(made, program);
      break;
    } catch (error) {
      // what stands there gives way, unless another was faster and has made the same
      if (isMade()) break;
      if (tries === MOST_TRIES) throw error;
      rmSync(former, { recursive: true, force: true });
      moveAway(former);
    }
  }
  for (const folder of [made, former]) rmSync(folder, { recursive: true, force: true });
}
