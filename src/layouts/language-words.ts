/** Generated words of one language by key; a map holds plural forms by CLDR category. */
export type LanguageWords = Readonly<Record<string, string | Readonly<Record<string, string>>>>
