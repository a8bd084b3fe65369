import * as client from 'openid-client'
import type { OidcEnv } from '../../config/env'

/** What has to be the same when somebody comes back from the provider. */
export interface Journey {
  state: string
  nonce: string
  verifier: string
  /** Where to go afterwards; a path of this portal. */
  redirect: string
}

/** Who the provider says has signed in. */
export interface Identity {
  /** The issuer and the subject: the one thing that stays the same about somebody. */
  subject: string
  /** Null where the provider names none, or has not verified it. */
  verifiedEmail: string | null
}

/** The provider cannot be asked: it is away, or not what it should be. */
export class ProviderUnreachable extends Error {
  override readonly name = 'ProviderUnreachable'
}

const SCOPE = 'openid email'
/** How long the provider may take for an answer. Seconds. */
const TIMEOUT = 10

/** The provider of single sign-on, spoken to by code flow with PKCE. It is asked about itself when first needed, so that it may be away at start. */
export function oidcProvider({ issuer, clientId, clientSecret }: OidcEnv, redirectUri: string) {
  const server = new URL(issuer)
  let found: Promise<client.Configuration> | null = null

  const configuration = (): Promise<client.Configuration> => {
    // The environment lets nothing but this machine be spoken to without encryption.
    const execute = server.protocol === 'http:' ? [client.allowInsecureRequests] : []
    found ??= client
      .discovery(server, clientId, clientSecret, undefined, { execute, timeout: TIMEOUT })
      .catch((cause: unknown) => {
        found = null
        throw new ProviderUnreachable('The provider of single sign-on cannot be reached.', { cause })
      })
    return found
  }

  return {
    /** Begins a journey to the provider. */
    async begin(redirect: string): Promise<{ journey: Journey; url: string }> {
      const config = await configuration()
      const journey = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        verifier: client.randomPKCECodeVerifier(),
        redirect,
      }
      const url = client.buildAuthorizationUrl(config, {
        redirect_uri: redirectUri,
        scope: SCOPE,
        state: journey.state,
        nonce: journey.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(journey.verifier),
        code_challenge_method: 'S256',
      })
      return { journey, url: url.href }
    },

    /**
     * Ends a journey: gives the code back for an identity.
     * @param search the query with which the provider sent the browser back, with its `?`
     * @throws whatever openid-client finds wrong with state, nonce, code, signature or times
     */
    async end({ state, nonce, verifier }: Journey, search: string): Promise<Identity> {
      const config = await configuration()
      const tokens = await client.authorizationCodeGrant(config, new URL(`${redirectUri}${search}`), {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      })
      const claims = tokens.claims()
      if (!claims) throw new Error('The provider gave no ID token.')
      // Many providers put the address into their answer about the user alone.
      const said =
        claims.email === undefined && config.serverMetadata().userinfo_endpoint
          ? await client.fetchUserInfo(config, tokens.access_token, claims.sub)
          : claims
      const isVerified = said.email_verified === true && typeof said.email === 'string'
      return {
        subject: `${claims.iss} ${claims.sub}`,
        verifiedEmail: isVerified ? String(said.email).toLowerCase().trim() : null,
      }
    },
  }
}
