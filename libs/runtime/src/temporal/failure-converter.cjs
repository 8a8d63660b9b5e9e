/** Loaded by the SDK from this path: messages and traces of failures travel encoded, so that the codec encrypts them too. */
const { DefaultFailureConverter } = require('@temporalio/common');

exports.failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true });
