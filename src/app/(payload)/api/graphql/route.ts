import config from '@payload-config'
import { GRAPHQL_POST, REST_OPTIONS } from '@payloadcms/next/routes'
import { withReadableJson } from '../../../../http/readable-json'

export const POST = withReadableJson(GRAPHQL_POST(config))
export const OPTIONS = REST_OPTIONS(config)
