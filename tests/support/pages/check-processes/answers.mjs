process.once('message', (bytes) => process.send({ type: 'image/png', bytes: bytes.toReversed() }));
