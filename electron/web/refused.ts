/** A request that is not answered as asked: the status is for programs, the sentence for people. */
export class Refused extends Error {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  constructor(status: number, sentence: string, headers: Readonly<Record<string, string>> = {}) {
    super(sentence);
    this.name = 'Refused';
    this.status = status;
    this.headers = headers;
  }
}
