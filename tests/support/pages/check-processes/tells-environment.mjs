const ours = new Set(['NODE_CHANNEL_FD', 'NODE_CHANNEL_SERIALIZATION_MODE']);

process.send({
  unfit: Object.keys(process.env)
    .filter((name) => !ours.has(name))
    .join(),
});
