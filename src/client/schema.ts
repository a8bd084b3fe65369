// Made by `npm run generate` from the OpenAPI document of the Content API. Not written by hand.

export interface paths {
    "/practices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Live practices, in pages */
        get: operations["listPractices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/practices/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of the practices */
        get: operations["getPractice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/practices/{slug}.jsonld": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of the practices in the words of schema.org, for search engines */
        get: operations["describePractice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Live organisations, in pages */
        get: operations["listOrganisations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organisations/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of the organisations */
        get: operations["getOrganisation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organisations/{slug}.jsonld": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of the organisations in the words of schema.org, for search engines */
        get: operations["describeOrganisation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/photo-credits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Live photo credits, in pages */
        get: operations["listPhotoCredits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/photo-credits/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of the photo credits */
        get: operations["getPhotoCredit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/photo-credits/{slug}.jsonld": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of the photo credits in the words of schema.org, for search engines */
        get: operations["describePhotoCredit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/profiles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Live profiles, in pages */
        get: operations["listProfiles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/profiles/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of the profiles */
        get: operations["getProfile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/profiles/{slug}.jsonld": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of the profiles in the words of schema.org, for search engines */
        get: operations["describeProfile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Live sections, in pages */
        get: operations["listSections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sections/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of the sections */
        get: operations["getSection"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sections/{slug}.jsonld": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of the sections in the words of schema.org, for search engines */
        get: operations["describeSection"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ranked search with highlights and facets */
        get: operations["search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sync": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What changed after a row of the log */
        get: operations["sync"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/graphql": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A GraphQL query over what is live; POST takes it in a JSON body */
        get: operations["graphQl"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/feed.atom": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Newest entries, Atom 1.0 */
        get: operations["atomFeed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/feed.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Newest entries, JSON Feed 1.1 */
        get: operations["jsonFeed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sitemap.xml": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Addresses of everything live */
        get: operations["sitemap"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This document */
        get: operations["openApi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description Clean HTML (p, h2–h4, ul, ol, li, blockquote, strong, em, a, br) and plain text. */
        RichText: {
            html: string;
            text: string;
            /** @description The state of a Lexical editor; with `richText=lexical` alone. */
            lexical?: {
                root: {
                    /** @enum {string} */
                    type: "root";
                    version: number;
                } & {
                    [key: string]: unknown;
                };
            };
        };
        /** @description ISO 3166-1 alpha-2 code, and the name in the language of the document. */
        Country: {
            code: string;
            name: string;
        };
        Licence: {
            /** @enum {string} */
            key: "unicef-terms" | "cc-by-4.0" | "cc-by-sa-4.0" | "cc-by-nd-4.0" | "cc-by-nc-4.0" | "cc-by-nc-sa-4.0" | "cc-by-nc-nd-4.0" | "cc-by-3.0-igo" | "cc0-1.0" | "by-arrangement" | "own-work";
            label: string;
            url: string | null;
        };
        /** @description An entry that is live. */
        Reference: {
            id: string;
            /** @enum {string} */
            type: "practice" | "organisation" | "photo-credit" | "profile" | "section";
            slug: string;
            title: string;
            url: string;
        };
        ImageSize: {
            url: string;
            width: number;
            height: number;
            /** @enum {string} */
            format: "webp" | "jpeg" | "png" | "avif";
        };
        Image: {
            url: string;
            /** @description Empty for a decorative picture. */
            alt: string;
            width: number;
            height: number;
            focalPoint: {
                x: number;
                y: number;
            };
            /** @description Narrowest first in each format: AVIF, WebP, JPEG. */
            sizes: components["schemas"]["ImageSize"][];
            /** @description The part around the focal point, for previews elsewhere. */
            og: components["schemas"]["ImageSize"] | null;
            /** @description A few pixels as a data: address, to show until the picture has come. */
            placeholder: string | null;
            /** @description Show it wherever the picture is shown. */
            creditLine: string;
            licence: components["schemas"]["Licence"];
        };
        Resource: {
            label: string;
            url: string;
            format: string;
            bytes: number | null;
            pages: number | null;
            language: string | null;
            /**
             * @description Links are checked each night. review-again: it answers something else than it did; broken: it failed three times within 72 hours, or answers a web page in the place of a PDF.
             * @enum {string}
             */
            status: "unchecked" | "ok" | "review-again" | "broken";
            lastCheckedAt: string | null;
        };
        Practice: {
            id: string;
            /** @enum {string} */
            type: "practice";
            slug: string;
            title: string;
            url: string;
            /**
             * @description English where the entry has no translation.
             * @enum {string}
             */
            contentLanguage: "en" | "fr" | "es" | "ar" | "zh" | "ru";
            /** @description The locales that the entry is written in, this one too. */
            alternates: components["schemas"]["Alternate"][];
            /** Format: date-time */
            publishedAt: string;
            /** Format: date-time */
            updatedAt: string;
            /** @description When the newsroom looks again whether the entry still holds; null where no date was set. */
            reviewBy: string | null;
            /** @description The entry is past `reviewBy`: it may be out of date. Turns by itself at that instant, with another ETag. */
            stale: boolean;
            summary: string;
            body: components["schemas"]["RichText"];
            organisations: components["schemas"]["Reference"][];
            partners: components["schemas"]["Reference"][];
            themes: {
                /** @enum {string} */
                key: "impact-assessment" | "policies-and-governance" | "detection-of-abuse-material" | "safety-by-design" | "digital-literacy" | "national-action" | "supply-chain";
                label: string;
            }[];
            regions: {
                /** @enum {string} */
                key: "global" | "east-asia-pacific" | "eastern-southern-africa" | "europe-central-asia" | "latin-america-caribbean" | "middle-east-north-africa" | "north-america" | "south-asia" | "west-central-africa";
                label: string;
            }[];
            countries: components["schemas"]["Country"][];
            year: number | null;
            heroPhoto: components["schemas"]["Image"] | null;
            resources: components["schemas"]["Resource"][];
            related: components["schemas"]["Reference"][];
        };
        Alternate: {
            /** @enum {string} */
            locale: "en" | "fr" | "es" | "ar" | "zh" | "ru";
            url: string;
        };
        Organisation: {
            id: string;
            /** @enum {string} */
            type: "organisation";
            slug: string;
            title: string;
            url: string;
            /**
             * @description English where the entry has no translation.
             * @enum {string}
             */
            contentLanguage: "en" | "fr" | "es" | "ar" | "zh" | "ru";
            /** @description The locales that the entry is written in, this one too. */
            alternates: components["schemas"]["Alternate"][];
            /** Format: date-time */
            publishedAt: string;
            /** Format: date-time */
            updatedAt: string;
            /** @description When the newsroom looks again whether the entry still holds; null where no date was set. */
            reviewBy: string | null;
            /** @description The entry is past `reviewBy`: it may be out of date. Turns by itself at that instant, with another ETag. */
            stale: boolean;
            kind: {
                /** @enum {string} */
                key: "company" | "civil-society" | "un-agency" | "government" | "academia";
                label: string;
            };
            country: components["schemas"]["Country"] | null;
            website: string | null;
            logo: components["schemas"]["Image"] | null;
            about: components["schemas"]["RichText"] | null;
            /** @description In a detail only. */
            practices?: components["schemas"]["Reference"][];
            /** @description In a detail only. */
            profiles?: components["schemas"]["Reference"][];
        };
        PhotoCredit: {
            id: string;
            /** @enum {string} */
            type: "photo-credit";
            slug: string;
            title: string;
            url: string;
            /**
             * @description English where the entry has no translation.
             * @enum {string}
             */
            contentLanguage: "en" | "fr" | "es" | "ar" | "zh" | "ru";
            /** @description The locales that the entry is written in, this one too. */
            alternates: components["schemas"]["Alternate"][];
            /** Format: date-time */
            publishedAt: string;
            /** Format: date-time */
            updatedAt: string;
            /** @description When the newsroom looks again whether the entry still holds; null where no date was set. */
            reviewBy: string | null;
            /** @description The entry is past `reviewBy`: it may be out of date. Turns by itself at that instant, with another ETag. */
            stale: boolean;
            creditLine: string;
            agency: string;
            assetIdentifier: string | null;
            photographer: string | null;
            year: number | null;
            licence: components["schemas"]["Licence"];
            rightsHolder: string | null;
        };
        Profile: {
            id: string;
            /** @enum {string} */
            type: "profile";
            slug: string;
            title: string;
            url: string;
            /**
             * @description English where the entry has no translation.
             * @enum {string}
             */
            contentLanguage: "en" | "fr" | "es" | "ar" | "zh" | "ru";
            /** @description The locales that the entry is written in, this one too. */
            alternates: components["schemas"]["Alternate"][];
            /** Format: date-time */
            publishedAt: string;
            /** Format: date-time */
            updatedAt: string;
            /** @description When the newsroom looks again whether the entry still holds; null where no date was set. */
            reviewBy: string | null;
            /** @description The entry is past `reviewBy`: it may be out of date. Turns by itself at that instant, with another ETag. */
            stale: boolean;
            role: string;
            sector: {
                /** @enum {string} */
                key: "corporate" | "civil-society";
                label: string;
            };
            organisation: components["schemas"]["Reference"] | null;
            country: components["schemas"]["Country"] | null;
            portrait: components["schemas"]["Image"] | null;
            introduction: components["schemas"]["RichText"];
            moments: {
                time: string;
                title: string;
                text: components["schemas"]["RichText"];
                photo: components["schemas"]["Image"] | null;
            }[];
            questions: {
                question: string;
                answer: components["schemas"]["RichText"];
            }[];
        };
        Section: {
            id: string;
            /** @enum {string} */
            type: "section";
            slug: string;
            title: string;
            url: string;
            /**
             * @description English where the entry has no translation.
             * @enum {string}
             */
            contentLanguage: "en" | "fr" | "es" | "ar" | "zh" | "ru";
            /** @description The locales that the entry is written in, this one too. */
            alternates: components["schemas"]["Alternate"][];
            /** Format: date-time */
            publishedAt: string;
            /** Format: date-time */
            updatedAt: string;
            /** @description When the newsroom looks again whether the entry still holds; null where no date was set. */
            reviewBy: string | null;
            /** @description The entry is past `reviewBy`: it may be out of date. Turns by itself at that instant, with another ETag. */
            stale: boolean;
            introduction: components["schemas"]["RichText"];
            entries: (components["schemas"]["Practice"] | components["schemas"]["Profile"])[];
        };
        /** @description With `fields`: those that were named, and these. */
        PracticeFields: {
            id: string;
            /** @enum {string} */
            type: "practice";
            slug: string;
            title?: string;
            url?: string;
            /**
             * @description English where the entry has no translation.
             * @enum {string}
             */
            contentLanguage?: "en" | "fr" | "es" | "ar" | "zh" | "ru";
            /** @description The locales that the entry is written in, this one too. */
            alternates?: components["schemas"]["Alternate"][];
            /** Format: date-time */
            publishedAt?: string;
            /** Format: date-time */
            updatedAt?: string;
            /** @description When the newsroom looks again whether the entry still holds; null where no date was set. */
            reviewBy?: string | null;
            /** @description The entry is past `reviewBy`: it may be out of date. Turns by itself at that instant, with another ETag. */
            stale?: boolean;
            summary?: string;
            body?: components["schemas"]["RichText"];
            organisations?: components["schemas"]["Reference"][];
            partners?: components["schemas"]["Reference"][];
            themes?: {
                /** @enum {string} */
                key: "impact-assessment" | "policies-and-governance" | "detection-of-abuse-material" | "safety-by-design" | "digital-literacy" | "national-action" | "supply-chain";
                label: string;
            }[];
            regions?: {
                /** @enum {string} */
                key: "global" | "east-asia-pacific" | "eastern-southern-africa" | "europe-central-asia" | "latin-america-caribbean" | "middle-east-north-africa" | "north-america" | "south-asia" | "west-central-africa";
                label: string;
            }[];
            countries?: components["schemas"]["Country"][];
            year?: number | null;
            heroPhoto?: components["schemas"]["Image"] | null;
            resources?: components["schemas"]["Resource"][];
            related?: components["schemas"]["Reference"][];
        };
        /** @description With `fields`: those that were named, and these. */
        OrganisationFields: {
            id: string;
            /** @enum {string} */
            type: "organisation";
            slug: string;
            title?: string;
            url?: string;
            /**
             * @description English where the entry has no translation.
             * @enum {string}
             */
            contentLanguage?: "en" | "fr" | "es" | "ar" | "zh" | "ru";
            /** @description The locales that the entry is written in, this one too. */
            alternates?: components["schemas"]["Alternate"][];
            /** Format: date-time */
            publishedAt?: string;
            /** Format: date-time */
            updatedAt?: string;
            /** @description When the newsroom looks again whether the entry still holds; null where no date was set. */
            reviewBy?: string | null;
            /** @description The entry is past `reviewBy`: it may be out of date. Turns by itself at that instant, with another ETag. */
            stale?: boolean;
            kind?: {
                /** @enum {string} */
                key: "company" | "civil-society" | "un-agency" | "government" | "academia";
                label: string;
            };
            country?: components["schemas"]["Country"] | null;
            website?: string | null;
            logo?: components["schemas"]["Image"] | null;
            about?: components["schemas"]["RichText"] | null;
            /** @description In a detail only. */
            practices?: components["schemas"]["Reference"][];
            /** @description In a detail only. */
            profiles?: components["schemas"]["Reference"][];
        };
        /** @description With `fields`: those that were named, and these. */
        PhotoCreditFields: {
            id: string;
            /** @enum {string} */
            type: "photo-credit";
            slug: string;
            title?: string;
            url?: string;
            /**
             * @description English where the entry has no translation.
             * @enum {string}
             */
            contentLanguage?: "en" | "fr" | "es" | "ar" | "zh" | "ru";
            /** @description The locales that the entry is written in, this one too. */
            alternates?: components["schemas"]["Alternate"][];
            /** Format: date-time */
            publishedAt?: string;
            /** Format: date-time */
            updatedAt?: string;
            /** @description When the newsroom looks again whether the entry still holds; null where no date was set. */
            reviewBy?: string | null;
            /** @description The entry is past `reviewBy`: it may be out of date. Turns by itself at that instant, with another ETag. */
            stale?: boolean;
            creditLine?: string;
            agency?: string;
            assetIdentifier?: string | null;
            photographer?: string | null;
            year?: number | null;
            licence?: components["schemas"]["Licence"];
            rightsHolder?: string | null;
        };
        /** @description With `fields`: those that were named, and these. */
        ProfileFields: {
            id: string;
            /** @enum {string} */
            type: "profile";
            slug: string;
            title?: string;
            url?: string;
            /**
             * @description English where the entry has no translation.
             * @enum {string}
             */
            contentLanguage?: "en" | "fr" | "es" | "ar" | "zh" | "ru";
            /** @description The locales that the entry is written in, this one too. */
            alternates?: components["schemas"]["Alternate"][];
            /** Format: date-time */
            publishedAt?: string;
            /** Format: date-time */
            updatedAt?: string;
            /** @description When the newsroom looks again whether the entry still holds; null where no date was set. */
            reviewBy?: string | null;
            /** @description The entry is past `reviewBy`: it may be out of date. Turns by itself at that instant, with another ETag. */
            stale?: boolean;
            role?: string;
            sector?: {
                /** @enum {string} */
                key: "corporate" | "civil-society";
                label: string;
            };
            organisation?: components["schemas"]["Reference"] | null;
            country?: components["schemas"]["Country"] | null;
            portrait?: components["schemas"]["Image"] | null;
            introduction?: components["schemas"]["RichText"];
            moments?: {
                time: string;
                title: string;
                text: components["schemas"]["RichText"];
                photo: components["schemas"]["Image"] | null;
            }[];
            questions?: {
                question: string;
                answer: components["schemas"]["RichText"];
            }[];
        };
        /** @description With `fields`: those that were named, and these. */
        SectionFields: {
            id: string;
            /** @enum {string} */
            type: "section";
            slug: string;
            title?: string;
            url?: string;
            /**
             * @description English where the entry has no translation.
             * @enum {string}
             */
            contentLanguage?: "en" | "fr" | "es" | "ar" | "zh" | "ru";
            /** @description The locales that the entry is written in, this one too. */
            alternates?: components["schemas"]["Alternate"][];
            /** Format: date-time */
            publishedAt?: string;
            /** Format: date-time */
            updatedAt?: string;
            /** @description When the newsroom looks again whether the entry still holds; null where no date was set. */
            reviewBy?: string | null;
            /** @description The entry is past `reviewBy`: it may be out of date. Turns by itself at that instant, with another ETag. */
            stale?: boolean;
            introduction?: components["schemas"]["RichText"];
            entries?: (components["schemas"]["Practice"] | components["schemas"]["Profile"])[];
        };
        /** @description RFC 9457, Problem Details for HTTP APIs. */
        Problem: {
            type: string;
            title: string;
            status: number;
            detail: string;
            errors?: {
                /** @description The parameter. */
                name: string;
                detail: string;
                /** @description What was perhaps meant. */
                nearest?: string;
            }[];
            /** @description Where the entry is now. */
            movedTo?: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listPractices: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `page.next` of the page before. */
                cursor?: string;
                sort?: "-publishedAt" | "publishedAt" | "-updatedAt" | "updatedAt" | "title" | "-title";
                /** @description Without it, `Accept-Language` decides. English stands in where there is no translation. */
                locale?: "en" | "fr" | "es" | "ar" | "zh" | "ru";
                /** @description Fields to answer, with commas between them. */
                fields?: ("id" | "type" | "slug" | "title" | "url" | "contentLanguage" | "alternates" | "publishedAt" | "updatedAt" | "reviewBy" | "stale" | "summary" | "body" | "organisations" | "partners" | "themes" | "regions" | "countries" | "year" | "heroPhoto" | "resources" | "related")[];
                /** @description `lexical` adds the JSON of the Lexical editor to each rich text. */
                richText?: "lexical";
                /** @description Relations whose entries come along in `included`, with commas between them. */
                include?: ("organisations" | "partners" | "related")[];
                /** @description The same as `updatedAt[gte]`. */
                updatedSince?: string;
                /** @description Entries whose `publishedAt` is this or later. */
                "publishedAt[gte]"?: string;
                /** @description Entries whose `publishedAt` is later. */
                "publishedAt[gt]"?: string;
                /** @description Entries whose `publishedAt` is this or earlier. */
                "publishedAt[lte]"?: string;
                /** @description Entries whose `publishedAt` is earlier. */
                "publishedAt[lt]"?: string;
                /** @description Entries whose `updatedAt` is this or later. */
                "updatedAt[gte]"?: string;
                /** @description Entries whose `updatedAt` is later. */
                "updatedAt[gt]"?: string;
                /** @description Entries whose `updatedAt` is this or earlier. */
                "updatedAt[lte]"?: string;
                /** @description Entries whose `updatedAt` is earlier. */
                "updatedAt[lt]"?: string;
                /** @description Id or slug of an organisation. */
                organisation?: string;
                /** @description Any of these values of organisation, with commas between them. */
                "organisation[in]"?: string[];
                theme?: "impact-assessment" | "policies-and-governance" | "detection-of-abuse-material" | "safety-by-design" | "digital-literacy" | "national-action" | "supply-chain";
                /** @description Any of these values of theme, with commas between them. */
                "theme[in]"?: ("impact-assessment" | "policies-and-governance" | "detection-of-abuse-material" | "safety-by-design" | "digital-literacy" | "national-action" | "supply-chain")[];
                region?: "global" | "east-asia-pacific" | "eastern-southern-africa" | "europe-central-asia" | "latin-america-caribbean" | "middle-east-north-africa" | "north-america" | "south-asia" | "west-central-africa";
                /** @description Any of these values of region, with commas between them. */
                "region[in]"?: ("global" | "east-asia-pacific" | "eastern-southern-africa" | "europe-central-asia" | "latin-america-caribbean" | "middle-east-north-africa" | "north-america" | "south-asia" | "west-central-africa")[];
                year?: number;
                /** @description Any of these values of year, with commas between them. */
                "year[in]"?: string[];
                /** @description This year or later. */
                "year[gte]"?: number;
                /** @description Later than this year. */
                "year[gt]"?: number;
                /** @description This year or earlier. */
                "year[lte]"?: number;
                /** @description Earlier than this year. */
                "year[lt]"?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    /** @description Strong. Send it as If-None-Match to get 304 while nothing changed. */
                    ETag?: string;
                    "Cache-Control"?: string;
                    /** @description Cache tags, with spaces between them. */
                    "Surrogate-Key"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: (components["schemas"]["Practice"] | components["schemas"]["PracticeFields"])[];
                        /** @description With `include`: the entries that were asked for, by id. */
                        included?: {
                            [key: string]: components["schemas"]["Practice"] | components["schemas"]["Organisation"];
                        };
                        page: {
                            limit: number;
                            next: string | null;
                            total: number;
                        };
                        /** @enum {string} */
                        locale: "en" | "fr" | "es" | "ar" | "zh" | "ru";
                    };
                };
            };
            /** @description Nothing changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The address or a parameter cannot be used */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPractice: {
        parameters: {
            query?: {
                /** @description Without it, `Accept-Language` decides. English stands in where there is no translation. */
                locale?: "en" | "fr" | "es" | "ar" | "zh" | "ru";
                /** @description Fields to answer, with commas between them. */
                fields?: ("id" | "type" | "slug" | "title" | "url" | "contentLanguage" | "alternates" | "publishedAt" | "updatedAt" | "reviewBy" | "stale" | "summary" | "body" | "organisations" | "partners" | "themes" | "regions" | "countries" | "year" | "heroPhoto" | "resources" | "related")[];
                /** @description `lexical` adds the JSON of the Lexical editor to each rich text. */
                richText?: "lexical";
                /** @description Relations whose entries come along in `included`, with commas between them. */
                include?: ("organisations" | "partners" | "related")[];
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    /** @description Strong. Send it as If-None-Match to get 304 while nothing changed. */
                    ETag?: string;
                    "Cache-Control"?: string;
                    /** @description Cache tags, with spaces between them. */
                    "Surrogate-Key"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Practice"] | components["schemas"]["PracticeFields"];
                        /** @description With `include`: the entries that were asked for, by id. */
                        included?: {
                            [key: string]: components["schemas"]["Practice"] | components["schemas"]["Organisation"];
                        };
                    };
                };
            };
            /** @description Nothing changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The address or a parameter cannot be used */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such entry */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was withdrawn, or has another address now */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    describePractice: {
        parameters: {
            query?: {
                /** @description Without it, `Accept-Language` decides. English stands in where there is no translation. */
                locale?: "en" | "fr" | "es" | "ar" | "zh" | "ru";
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    /** @description Strong. Send it as If-None-Match to get 304 while nothing changed. */
                    ETag?: string;
                    "Cache-Control"?: string;
                    /** @description Cache tags, with spaces between them. */
                    "Surrogate-Key"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/ld+json": {
                        /** @enum {string} */
                        "@context": "https://schema.org";
                        "@type": string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Nothing changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The address or a parameter cannot be used */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such entry */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was withdrawn, or has another address now */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOrganisations: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `page.next` of the page before. */
                cursor?: string;
                sort?: "-publishedAt" | "publishedAt" | "-updatedAt" | "updatedAt" | "title" | "-title";
                /** @description Without it, `Accept-Language` decides. English stands in where there is no translation. */
                locale?: "en" | "fr" | "es" | "ar" | "zh" | "ru";
                /** @description Fields to answer, with commas between them. */
                fields?: ("id" | "type" | "slug" | "title" | "url" | "contentLanguage" | "alternates" | "publishedAt" | "updatedAt" | "reviewBy" | "stale" | "kind" | "country" | "website" | "logo" | "about" | "practices" | "profiles")[];
                /** @description `lexical` adds the JSON of the Lexical editor to each rich text. */
                richText?: "lexical";
                /** @description The same as `updatedAt[gte]`. */
                updatedSince?: string;
                /** @description Entries whose `publishedAt` is this or later. */
                "publishedAt[gte]"?: string;
                /** @description Entries whose `publishedAt` is later. */
                "publishedAt[gt]"?: string;
                /** @description Entries whose `publishedAt` is this or earlier. */
                "publishedAt[lte]"?: string;
                /** @description Entries whose `publishedAt` is earlier. */
                "publishedAt[lt]"?: string;
                /** @description Entries whose `updatedAt` is this or later. */
                "updatedAt[gte]"?: string;
                /** @description Entries whose `updatedAt` is later. */
                "updatedAt[gt]"?: string;
                /** @description Entries whose `updatedAt` is this or earlier. */
                "updatedAt[lte]"?: string;
                /** @description Entries whose `updatedAt` is earlier. */
                "updatedAt[lt]"?: string;
                /** @description The kind. */
                kind?: "company" | "civil-society" | "un-agency" | "government" | "academia";
                /** @description Any of these values of kind, with commas between them. */
                "kind[in]"?: ("company" | "civil-society" | "un-agency" | "government" | "academia")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    /** @description Strong. Send it as If-None-Match to get 304 while nothing changed. */
                    ETag?: string;
                    "Cache-Control"?: string;
                    /** @description Cache tags, with spaces between them. */
                    "Surrogate-Key"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: (components["schemas"]["Organisation"] | components["schemas"]["OrganisationFields"])[];
                        /** @description With `include`: the entries that were asked for, by id. */
                        included?: {
                            [key: string]: components["schemas"]["Practice"] | components["schemas"]["Organisation"];
                        };
                        page: {
                            limit: number;
                            next: string | null;
                            total: number;
                        };
                        /** @enum {string} */
                        locale: "en" | "fr" | "es" | "ar" | "zh" | "ru";
                    };
                };
            };
            /** @description Nothing changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The address or a parameter cannot be used */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOrganisation: {
        parameters: {
            query?: {
                /** @description Without it, `Accept-Language` decides. English stands in where there is no translation. */
                locale?: "en" | "fr" | "es" | "ar" | "zh" | "ru";
                /** @description Fields to answer, with commas between them. */
                fields?: ("id" | "type" | "slug" | "title" | "url" | "contentLanguage" | "alternates" | "publishedAt" | "updatedAt" | "reviewBy" | "stale" | "kind" | "country" | "website" | "logo" | "about" | "practices" | "profiles")[];
                /** @description `lexical` adds the JSON of the Lexical editor to each rich text. */
                richText?: "lexical";
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    /** @description Strong. Send it as If-None-Match to get 304 while nothing changed. */
                    ETag?: string;
                    "Cache-Control"?: string;
                    /** @description Cache tags, with spaces between them. */
                    "Surrogate-Key"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Organisation"] | components["schemas"]["OrganisationFields"];
                        /** @description With `include`: the entries that were asked for, by id. */
                        included?: {
                            [key: string]: components["schemas"]["Practice"] | components["schemas"]["Organisation"];
                        };
                    };
                };
            };
            /** @description Nothing changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The address or a parameter cannot be used */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such entry */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was withdrawn, or has another address now */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    describeOrganisation: {
        parameters: {
            query?: {
                /** @description Without it, `Accept-Language` decides. English stands in where there is no translation. */
                locale?: "en" | "fr" | "es" | "ar" | "zh" | "ru";
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    /** @description Strong. Send it as If-None-Match to get 304 while nothing changed. */
                    ETag?: string;
                    "Cache-Control"?: string;
                    /** @description Cache tags, with spaces between them. */
                    "Surrogate-Key"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/ld+json": {
                        /** @enum {string} */
                        "@context": "https://schema.org";
                        "@type": string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Nothing changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The address or a parameter cannot be used */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such entry */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was withdrawn, or has another address now */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPhotoCredits: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `page.next` of the page before. */
                cursor?: string;
                sort?: "-publishedAt" | "publishedAt" | "-updatedAt" | "updatedAt" | "title" | "-title";
                /** @description Without it, `Accept-Language` decides. English stands in where there is no translation. */
                locale?: "en" | "fr" | "es" | "ar" | "zh" | "ru";
                /** @description Fields to answer, with commas between them. */
                fields?: ("id" | "type" | "slug" | "title" | "url" | "contentLanguage" | "alternates" | "publishedAt" | "updatedAt" | "reviewBy" | "stale" | "creditLine" | "agency" | "assetIdentifier" | "photographer" | "year" | "licence" | "rightsHolder")[];
                /** @description `lexical` adds the JSON of the Lexical editor to each rich text. */
                richText?: "lexical";
                /** @description The same as `updatedAt[gte]`. */
                updatedSince?: string;
                /** @description Entries whose `publishedAt` is this or later. */
                "publishedAt[gte]"?: string;
                /** @description Entries whose `publishedAt` is later. */
                "publishedAt[gt]"?: string;
                /** @description Entries whose `publishedAt` is this or earlier. */
                "publishedAt[lte]"?: string;
                /** @description Entries whose `publishedAt` is earlier. */
                "publishedAt[lt]"?: string;
                /** @description Entries whose `updatedAt` is this or later. */
                "updatedAt[gte]"?: string;
                /** @description Entries whose `updatedAt` is later. */
                "updatedAt[gt]"?: string;
                /** @description Entries whose `updatedAt` is this or earlier. */
                "updatedAt[lte]"?: string;
                /** @description Entries whose `updatedAt` is earlier. */
                "updatedAt[lt]"?: string;
                /** @description The licence. */
                kind?: "unicef-terms" | "cc-by-4.0" | "cc-by-sa-4.0" | "cc-by-nd-4.0" | "cc-by-nc-4.0" | "cc-by-nc-sa-4.0" | "cc-by-nc-nd-4.0" | "cc-by-3.0-igo" | "cc0-1.0" | "by-arrangement" | "own-work";
                /** @description Any of these values of licence, with commas between them. */
                "kind[in]"?: ("unicef-terms" | "cc-by-4.0" | "cc-by-sa-4.0" | "cc-by-nd-4.0" | "cc-by-nc-4.0" | "cc-by-nc-sa-4.0" | "cc-by-nc-nd-4.0" | "cc-by-3.0-igo" | "cc0-1.0" | "by-arrangement" | "own-work")[];
                year?: number;
                /** @description Any of these values of year, with commas between them. */
                "year[in]"?: string[];
                /** @description This year or later. */
                "year[gte]"?: number;
                /** @description Later than this year. */
                "year[gt]"?: number;
                /** @description This year or earlier. */
                "year[lte]"?: number;
                /** @description Earlier than this year. */
                "year[lt]"?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    /** @description Strong. Send it as If-None-Match to get 304 while nothing changed. */
                    ETag?: string;
                    "Cache-Control"?: string;
                    /** @description Cache tags, with spaces between them. */
                    "Surrogate-Key"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: (components["schemas"]["PhotoCredit"] | components["schemas"]["PhotoCreditFields"])[];
                        /** @description With `include`: the entries that were asked for, by id. */
                        included?: {
                            [key: string]: components["schemas"]["Practice"] | components["schemas"]["Organisation"];
                        };
                        page: {
                            limit: number;
                            next: string | null;
                            total: number;
                        };
                        /** @enum {string} */
                        locale: "en" | "fr" | "es" | "ar" | "zh" | "ru";
                    };
                };
            };
            /** @description Nothing changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The address or a parameter cannot be used */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPhotoCredit: {
        parameters: {
            query?: {
                /** @description Without it, `Accept-Language` decides. English stands in where there is no translation. */
                locale?: "en" | "fr" | "es" | "ar" | "zh" | "ru";
                /** @description Fields to answer, with commas between them. */
                fields?: ("id" | "type" | "slug" | "title" | "url" | "contentLanguage" | "alternates" | "publishedAt" | "updatedAt" | "reviewBy" | "stale" | "creditLine" | "agency" | "assetIdentifier" | "photographer" | "year" | "licence" | "rightsHolder")[];
                /** @description `lexical` adds the JSON of the Lexical editor to each rich text. */
                richText?: "lexical";
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    /** @description Strong. Send it as If-None-Match to get 304 while nothing changed. */
                    ETag?: string;
                    "Cache-Control"?: string;
                    /** @description Cache tags, with spaces between them. */
                    "Surrogate-Key"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["PhotoCredit"] | components["schemas"]["PhotoCreditFields"];
                        /** @description With `include`: the entries that were asked for, by id. */
                        included?: {
                            [key: string]: components["schemas"]["Practice"] | components["schemas"]["Organisation"];
                        };
                    };
                };
            };
            /** @description Nothing changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The address or a parameter cannot be used */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such entry */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was withdrawn, or has another address now */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    describePhotoCredit: {
        parameters: {
            query?: {
                /** @description Without it, `Accept-Language` decides. English stands in where there is no translation. */
                locale?: "en" | "fr" | "es" | "ar" | "zh" | "ru";
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    /** @description Strong. Send it as If-None-Match to get 304 while nothing changed. */
                    ETag?: string;
                    "Cache-Control"?: string;
                    /** @description Cache tags, with spaces between them. */
                    "Surrogate-Key"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/ld+json": {
                        /** @enum {string} */
                        "@context": "https://schema.org";
                        "@type": string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Nothing changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The address or a parameter cannot be used */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such entry */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was withdrawn, or has another address now */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listProfiles: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `page.next` of the page before. */
                cursor?: string;
                sort?: "-publishedAt" | "publishedAt" | "-updatedAt" | "updatedAt" | "title" | "-title";
                /** @description Without it, `Accept-Language` decides. English stands in where there is no translation. */
                locale?: "en" | "fr" | "es" | "ar" | "zh" | "ru";
                /** @description Fields to answer, with commas between them. */
                fields?: ("id" | "type" | "slug" | "title" | "url" | "contentLanguage" | "alternates" | "publishedAt" | "updatedAt" | "reviewBy" | "stale" | "role" | "sector" | "organisation" | "country" | "portrait" | "introduction" | "moments" | "questions")[];
                /** @description `lexical` adds the JSON of the Lexical editor to each rich text. */
                richText?: "lexical";
                /** @description Relations whose entries come along in `included`, with commas between them. */
                include?: "organisation"[];
                /** @description The same as `updatedAt[gte]`. */
                updatedSince?: string;
                /** @description Entries whose `publishedAt` is this or later. */
                "publishedAt[gte]"?: string;
                /** @description Entries whose `publishedAt` is later. */
                "publishedAt[gt]"?: string;
                /** @description Entries whose `publishedAt` is this or earlier. */
                "publishedAt[lte]"?: string;
                /** @description Entries whose `publishedAt` is earlier. */
                "publishedAt[lt]"?: string;
                /** @description Entries whose `updatedAt` is this or later. */
                "updatedAt[gte]"?: string;
                /** @description Entries whose `updatedAt` is later. */
                "updatedAt[gt]"?: string;
                /** @description Entries whose `updatedAt` is this or earlier. */
                "updatedAt[lte]"?: string;
                /** @description Entries whose `updatedAt` is earlier. */
                "updatedAt[lt]"?: string;
                /** @description Id or slug of an organisation. */
                organisation?: string;
                /** @description Any of these values of organisation, with commas between them. */
                "organisation[in]"?: string[];
                /** @description The sector. */
                kind?: "corporate" | "civil-society";
                /** @description Any of these values of sector, with commas between them. */
                "kind[in]"?: ("corporate" | "civil-society")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    /** @description Strong. Send it as If-None-Match to get 304 while nothing changed. */
                    ETag?: string;
                    "Cache-Control"?: string;
                    /** @description Cache tags, with spaces between them. */
                    "Surrogate-Key"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: (components["schemas"]["Profile"] | components["schemas"]["ProfileFields"])[];
                        /** @description With `include`: the entries that were asked for, by id. */
                        included?: {
                            [key: string]: components["schemas"]["Practice"] | components["schemas"]["Organisation"];
                        };
                        page: {
                            limit: number;
                            next: string | null;
                            total: number;
                        };
                        /** @enum {string} */
                        locale: "en" | "fr" | "es" | "ar" | "zh" | "ru";
                    };
                };
            };
            /** @description Nothing changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The address or a parameter cannot be used */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProfile: {
        parameters: {
            query?: {
                /** @description Without it, `Accept-Language` decides. English stands in where there is no translation. */
                locale?: "en" | "fr" | "es" | "ar" | "zh" | "ru";
                /** @description Fields to answer, with commas between them. */
                fields?: ("id" | "type" | "slug" | "title" | "url" | "contentLanguage" | "alternates" | "publishedAt" | "updatedAt" | "reviewBy" | "stale" | "role" | "sector" | "organisation" | "country" | "portrait" | "introduction" | "moments" | "questions")[];
                /** @description `lexical` adds the JSON of the Lexical editor to each rich text. */
                richText?: "lexical";
                /** @description Relations whose entries come along in `included`, with commas between them. */
                include?: "organisation"[];
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    /** @description Strong. Send it as If-None-Match to get 304 while nothing changed. */
                    ETag?: string;
                    "Cache-Control"?: string;
                    /** @description Cache tags, with spaces between them. */
                    "Surrogate-Key"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Profile"] | components["schemas"]["ProfileFields"];
                        /** @description With `include`: the entries that were asked for, by id. */
                        included?: {
                            [key: string]: components["schemas"]["Practice"] | components["schemas"]["Organisation"];
                        };
                    };
                };
            };
            /** @description Nothing changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The address or a parameter cannot be used */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such entry */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was withdrawn, or has another address now */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    describeProfile: {
        parameters: {
            query?: {
                /** @description Without it, `Accept-Language` decides. English stands in where there is no translation. */
                locale?: "en" | "fr" | "es" | "ar" | "zh" | "ru";
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    /** @description Strong. Send it as If-None-Match to get 304 while nothing changed. */
                    ETag?: string;
                    "Cache-Control"?: string;
                    /** @description Cache tags, with spaces between them. */
                    "Surrogate-Key"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/ld+json": {
                        /** @enum {string} */
                        "@context": "https://schema.org";
                        "@type": string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Nothing changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The address or a parameter cannot be used */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such entry */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was withdrawn, or has another address now */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSections: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `page.next` of the page before. */
                cursor?: string;
                sort?: "-publishedAt" | "publishedAt" | "-updatedAt" | "updatedAt" | "title" | "-title";
                /** @description Without it, `Accept-Language` decides. English stands in where there is no translation. */
                locale?: "en" | "fr" | "es" | "ar" | "zh" | "ru";
                /** @description Fields to answer, with commas between them. */
                fields?: ("id" | "type" | "slug" | "title" | "url" | "contentLanguage" | "alternates" | "publishedAt" | "updatedAt" | "reviewBy" | "stale" | "introduction" | "entries")[];
                /** @description `lexical` adds the JSON of the Lexical editor to each rich text. */
                richText?: "lexical";
                /** @description Relations whose entries come along in `included`, with commas between them. */
                include?: ("organisations" | "partners" | "related" | "organisation")[];
                /** @description The same as `updatedAt[gte]`. */
                updatedSince?: string;
                /** @description Entries whose `publishedAt` is this or later. */
                "publishedAt[gte]"?: string;
                /** @description Entries whose `publishedAt` is later. */
                "publishedAt[gt]"?: string;
                /** @description Entries whose `publishedAt` is this or earlier. */
                "publishedAt[lte]"?: string;
                /** @description Entries whose `publishedAt` is earlier. */
                "publishedAt[lt]"?: string;
                /** @description Entries whose `updatedAt` is this or later. */
                "updatedAt[gte]"?: string;
                /** @description Entries whose `updatedAt` is later. */
                "updatedAt[gt]"?: string;
                /** @description Entries whose `updatedAt` is this or earlier. */
                "updatedAt[lte]"?: string;
                /** @description Entries whose `updatedAt` is earlier. */
                "updatedAt[lt]"?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    /** @description Strong. Send it as If-None-Match to get 304 while nothing changed. */
                    ETag?: string;
                    "Cache-Control"?: string;
                    /** @description Cache tags, with spaces between them. */
                    "Surrogate-Key"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: (components["schemas"]["Section"] | components["schemas"]["SectionFields"])[];
                        /** @description With `include`: the entries that were asked for, by id. */
                        included?: {
                            [key: string]: components["schemas"]["Practice"] | components["schemas"]["Organisation"];
                        };
                        page: {
                            limit: number;
                            next: string | null;
                            total: number;
                        };
                        /** @enum {string} */
                        locale: "en" | "fr" | "es" | "ar" | "zh" | "ru";
                    };
                };
            };
            /** @description Nothing changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The address or a parameter cannot be used */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSection: {
        parameters: {
            query?: {
                /** @description Without it, `Accept-Language` decides. English stands in where there is no translation. */
                locale?: "en" | "fr" | "es" | "ar" | "zh" | "ru";
                /** @description Fields to answer, with commas between them. */
                fields?: ("id" | "type" | "slug" | "title" | "url" | "contentLanguage" | "alternates" | "publishedAt" | "updatedAt" | "reviewBy" | "stale" | "introduction" | "entries")[];
                /** @description `lexical` adds the JSON of the Lexical editor to each rich text. */
                richText?: "lexical";
                /** @description Relations whose entries come along in `included`, with commas between them. */
                include?: ("organisations" | "partners" | "related" | "organisation")[];
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    /** @description Strong. Send it as If-None-Match to get 304 while nothing changed. */
                    ETag?: string;
                    "Cache-Control"?: string;
                    /** @description Cache tags, with spaces between them. */
                    "Surrogate-Key"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Section"] | components["schemas"]["SectionFields"];
                        /** @description With `include`: the entries that were asked for, by id. */
                        included?: {
                            [key: string]: components["schemas"]["Practice"] | components["schemas"]["Organisation"];
                        };
                    };
                };
            };
            /** @description Nothing changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The address or a parameter cannot be used */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such entry */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was withdrawn, or has another address now */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    describeSection: {
        parameters: {
            query?: {
                /** @description Without it, `Accept-Language` decides. English stands in where there is no translation. */
                locale?: "en" | "fr" | "es" | "ar" | "zh" | "ru";
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    /** @description Strong. Send it as If-None-Match to get 304 while nothing changed. */
                    ETag?: string;
                    "Cache-Control"?: string;
                    /** @description Cache tags, with spaces between them. */
                    "Surrogate-Key"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/ld+json": {
                        /** @enum {string} */
                        "@context": "https://schema.org";
                        "@type": string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Nothing changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The address or a parameter cannot be used */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such entry */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It was withdrawn, or has another address now */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    search: {
        parameters: {
            query: {
                /** @description All words are looked for, each also as the beginning of a word; "words in quotes" as they stand. */
                q: string;
                type?: "practice" | "organisation" | "photo-credit" | "profile" | "section";
                /** @description Id or slug of an organisation. */
                organisation?: string;
                /** @description Any of these values of organisation, with commas between them. */
                "organisation[in]"?: string[];
                theme?: "impact-assessment" | "policies-and-governance" | "detection-of-abuse-material" | "safety-by-design" | "digital-literacy" | "national-action" | "supply-chain";
                /** @description Any of these values of theme, with commas between them. */
                "theme[in]"?: ("impact-assessment" | "policies-and-governance" | "detection-of-abuse-material" | "safety-by-design" | "digital-literacy" | "national-action" | "supply-chain")[];
                region?: "global" | "east-asia-pacific" | "eastern-southern-africa" | "europe-central-asia" | "latin-america-caribbean" | "middle-east-north-africa" | "north-america" | "south-asia" | "west-central-africa";
                /** @description Any of these values of region, with commas between them. */
                "region[in]"?: ("global" | "east-asia-pacific" | "eastern-southern-africa" | "europe-central-asia" | "latin-america-caribbean" | "middle-east-north-africa" | "north-america" | "south-asia" | "west-central-africa")[];
                limit?: number;
                offset?: number;
                /** @description Without it, `Accept-Language` decides. English stands in where there is no translation. */
                locale?: "en" | "fr" | "es" | "ar" | "zh" | "ru";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    /** @description Strong. Send it as If-None-Match to get 304 while nothing changed. */
                    ETag?: string;
                    "Cache-Control"?: string;
                    /** @description Cache tags, with spaces between them. */
                    "Surrogate-Key"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: string;
                            /** @enum {string} */
                            type: "practice" | "organisation" | "photo-credit" | "profile" | "section";
                            slug: string;
                            title: string;
                            url: string;
                            /** @enum {string} */
                            contentLanguage: "en" | "fr" | "es" | "ar" | "zh" | "ru";
                            score: number;
                            /** @description HTML: escaped text with <mark> around what was found. */
                            highlights: {
                                title: string | null;
                                text: string | null;
                            };
                        }[];
                        /** @description A query that finds something, where this one finds nothing and a near one is known. */
                        didYouMean: string | null;
                        facets: {
                            type: {
                                value: string;
                                label: string;
                                count: number;
                            }[];
                            organisation: {
                                value: string;
                                label: string;
                                count: number;
                            }[];
                            theme: {
                                value: string;
                                label: string;
                                count: number;
                            }[];
                            region: {
                                value: string;
                                label: string;
                                count: number;
                            }[];
                        };
                        page: {
                            limit: number;
                            offset: number;
                            total: number;
                        };
                        /** @enum {string} */
                        locale: "en" | "fr" | "es" | "ar" | "zh" | "ru";
                    };
                };
            };
            /** @description Nothing changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The address or a parameter cannot be used */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sync: {
        parameters: {
            query?: {
                /** @description 0, or `next` of the answer before. */
                since?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    /** @description Strong. Send it as If-None-Match to get 304 while nothing changed. */
                    ETag?: string;
                    "Cache-Control"?: string;
                    /** @description Cache tags, with spaces between them. */
                    "Surrogate-Key"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** @description The row of the publication log under which it changed last. */
                            number: number;
                            /** @enum {string} */
                            action: "publish" | "withdraw";
                            /** @enum {string} */
                            type: "practice" | "organisation" | "photo-credit" | "profile" | "section";
                            id: string;
                            slug: string;
                            at: string;
                            /** @description By locale; null for a tombstone. */
                            documents: {
                                en?: components["schemas"]["Practice"] | components["schemas"]["Organisation"] | components["schemas"]["PhotoCredit"] | components["schemas"]["Profile"] | components["schemas"]["Section"];
                                fr?: components["schemas"]["Practice"] | components["schemas"]["Organisation"] | components["schemas"]["PhotoCredit"] | components["schemas"]["Profile"] | components["schemas"]["Section"];
                                es?: components["schemas"]["Practice"] | components["schemas"]["Organisation"] | components["schemas"]["PhotoCredit"] | components["schemas"]["Profile"] | components["schemas"]["Section"];
                                ar?: components["schemas"]["Practice"] | components["schemas"]["Organisation"] | components["schemas"]["PhotoCredit"] | components["schemas"]["Profile"] | components["schemas"]["Section"];
                                zh?: components["schemas"]["Practice"] | components["schemas"]["Organisation"] | components["schemas"]["PhotoCredit"] | components["schemas"]["Profile"] | components["schemas"]["Section"];
                                ru?: components["schemas"]["Practice"] | components["schemas"]["Organisation"] | components["schemas"]["PhotoCredit"] | components["schemas"]["Profile"] | components["schemas"]["Section"];
                            } | null;
                        }[];
                        /** @description Pass it as `since` the next time. A text where the page ended inside one row of the log. */
                        next: number | string;
                        more: boolean;
                    };
                };
            };
            /** @description Nothing changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The address or a parameter cannot be used */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    graphQl: {
        parameters: {
            query: {
                /** @description A query. Depth, aliases, fields at the root and size of the answer are bounded. */
                query: string;
                /** @description A JSON object. */
                variables?: string;
                operationName?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    /** @description Strong. Send it as If-None-Match to get 304 while nothing changed. */
                    ETag?: string;
                    "Cache-Control"?: string;
                    /** @description Cache tags, with spaces between them. */
                    "Surrogate-Key"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data?: {
                            [key: string]: unknown;
                        } | null;
                        errors?: ({
                            message: string;
                        } & {
                            [key: string]: unknown;
                        })[];
                    };
                };
            };
            /** @description Nothing changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The query or a parameter cannot be used */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data?: {
                            [key: string]: unknown;
                        } | null;
                        errors?: ({
                            message: string;
                        } & {
                            [key: string]: unknown;
                        })[];
                    };
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    atomFeed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    /** @description Strong. Send it as If-None-Match to get 304 while nothing changed. */
                    ETag?: string;
                    "Cache-Control"?: string;
                    /** @description Cache tags, with spaces between them. */
                    "Surrogate-Key"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/atom+xml": string;
                };
            };
            /** @description Nothing changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The address or a parameter cannot be used */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    jsonFeed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    /** @description Strong. Send it as If-None-Match to get 304 while nothing changed. */
                    ETag?: string;
                    "Cache-Control"?: string;
                    /** @description Cache tags, with spaces between them. */
                    "Surrogate-Key"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/feed+json": {
                        version: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Nothing changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The address or a parameter cannot be used */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sitemap: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    /** @description Strong. Send it as If-None-Match to get 304 while nothing changed. */
                    ETag?: string;
                    "Cache-Control"?: string;
                    /** @description Cache tags, with spaces between them. */
                    "Surrogate-Key"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/xml": string;
                };
            };
            /** @description Nothing changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The address or a parameter cannot be used */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openApi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for */
            200: {
                headers: {
                    /** @description Strong. Send it as If-None-Match to get 304 while nothing changed. */
                    ETag?: string;
                    "Cache-Control"?: string;
                    /** @description Cache tags, with spaces between them. */
                    "Surrogate-Key"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        openapi: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Nothing changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The address or a parameter cannot be used */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
