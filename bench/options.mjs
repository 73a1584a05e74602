/** The number behind an option of the command line, or the one that stands for it. */
export const option = (name, fallback) =>
  process.argv.includes(name) ? Number(process.argv[process.argv.indexOf(name) + 1]) : fallback;
