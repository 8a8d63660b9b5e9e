import { connect } from 'node:http2';

/** One unary gRPC call whose request has one text in field 1, without loading the SDK; true for status OK. */
function callOk(address: string, path: string, text: string): Promise<boolean> {
  const message = Buffer.concat([Buffer.from([0x0a, text.length]), Buffer.from(text)]);
  const frame = Buffer.alloc(5);
  frame.writeUInt32BE(message.length, 1);
  return new Promise((resolve) => {
    const session = connect(`http://${address}`);
    const finish = (ok: boolean) => {
      session.destroy();
      resolve(ok);
    };
    session.setTimeout(2_000, () => finish(false));
    session.once('error', () => finish(false));
    const call = session.request({
      ':method': 'POST',
      ':path': path,
      'content-type': 'application/grpc',
      te: 'trailers',
    });
    let status: unknown;
    const read = (headers: Readonly<Record<string, unknown>>) =>
      (status ??= headers['grpc-status']);
    call.once('response', read);
    call.once('trailers', read);
    call.once('error', () => finish(false));
    call.once('end', () => finish(status === '0'));
    call.resume();
    call.end(Buffer.concat([frame, message]));
  });
}

/** Whether a Temporal server answers at `host:port` and serves the namespace (ASCII, under 128 characters). */
export function temporalAnswers(address: string, namespace = 'default'): Promise<boolean> {
  return callOk(
    address,
    '/temporal.api.workflowservice.v1.WorkflowService/DescribeNamespace',
    namespace,
  );
}
