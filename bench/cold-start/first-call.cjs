// A cold start after Node itself is up: loads the file and calls its handler.
const [file, event] = process.argv.slice(-2);
const begun = performance.now();
const cpuBegun = process.cpuUsage();
const loading = file.endsWith('.mjs') ? import(file) : Promise.resolve(require(file));
loading.then(async ({ handler }) => {
  const loaded = performance.now();
  const { statusCode, body } = await handler(JSON.parse(event), {});
  const answered = performance.now();
  const { user, system } = process.cpuUsage(cpuBegun);
  if (statusCode !== 201) throw new Error(`answered ${statusCode}: ${body}`);
  process.stderr.write(
    JSON.stringify({ load: loaded - begun, all: answered - begun, cpu: (user + system) / 1000 }),
  );
  process.exit();
});
