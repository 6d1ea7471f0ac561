declare module 'word-extractor' {
  type Options = { readonly filterUnicode?: boolean };

  class Document {
    getBody(options?: Options): string;
    getFootnotes(options?: Options): string;
    getEndnotes(options?: Options): string;
    getAnnotations(options?: Options): string;
    getTextboxes(options?: Options & { readonly includeHeadersAndFooters?: boolean }): string;
  }

  class WordExtractor {
    extract(source: Buffer): Promise<Document>;
  }

  // biome-ignore lint/style/noDefaultExport: the package exports its one class as the module itself
  export default WordExtractor;
}
