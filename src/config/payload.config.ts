import { loadEnv } from './env'
import { makePayloadConfig } from './make-config'

/** The configuration of this process' own environment, for Payload's command line alone. */
export default makePayloadConfig(loadEnv(process.env))
