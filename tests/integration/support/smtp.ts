import type { AddressInfo } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

export interface Received {
  to: string[]
  mail: ParsedMail
}

export interface MailServer {
  url: string
  received: Received[]
  /** How it behaves from now on: takes everything, refuses some recipients, takes a message and dies before it says so, or never answers. */
  behave(how: 'well' | 'refuse' | 'die' | 'hang'): void
  refused(address: string): boolean
  close(): Promise<void>
}

/** A real mail server on this machine. */
export async function mailServer(port = 0): Promise<MailServer> {
  const received: Received[] = []
  let mood: Parameters<MailServer['behave']>[0] = 'well'
  const refused = (address: string) => address.startsWith('refused')
  const server = new SMTPServer({
    authOptional: true,
    disableReverseLookup: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, done) => {
      if (mood === 'hang') return
      done(mood === 'refuse' || refused(address) ? new Error(`no such user ${address}`) : null)
    },
    onData: (stream, session, done) => {
      simpleParser(stream).then((mail) => {
        if (mood === 'die') {
          // As a server that loses its power after the message and before its answer.
          for (const connection of server.connections) connection.close()
          return
        }
        received.push({ to: session.envelope.rcptTo.map(({ address }) => address), mail })
        done()
      }, done)
    },
  })
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    received,
    refused,
    behave: (how) => {
      mood = how
    },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}
