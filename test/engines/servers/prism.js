/** Prism, a mock server by SmartBear: `node prism.js DESCRIPTION -p PORT [-d]`. Ends with the process that started it. */
process.stdin.on('end', () => process.exit(0)).resume();
process.argv.splice(2, 0, 'mock', '-h', '127.0.0.1');
await import('@stoplight/prism-cli/dist/index.js');
