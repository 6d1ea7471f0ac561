import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AppError } from '../../shared/errors.ts';

/** On the loopback interface of IPv4 and nowhere else. Throws AppError when the port cannot be had. */
export function listen(server: Server, port: number): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why = error.code === 'EADDRINUSE' ? '已被别的程序占用' : `不能使用（${error.code ?? error.message}）`;
      reject(new AppError('target-unwritable', `端口 ${port} ${why}。请换一个端口，或不写 --port。`, { cause: error }));
    });
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address();
      // Only a pipe or a closed server has no port.
      if (address === null || typeof address === 'string') reject(new Error('A listening TCP server has an address'));
      else resolve(address);
    });
  });
}
