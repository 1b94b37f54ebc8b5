// A cold start after Node itself is up.
const [file] = process.argv.slice(-1);
const begun = performance.now();
const cpuBegun = process.cpuUsage();
require(file);
const { user, system } = process.cpuUsage(cpuBegun);
process.stderr.write(JSON.stringify({ load: performance.now() - begun, cpu: (user + system) / 1000 }));
process.exit();
