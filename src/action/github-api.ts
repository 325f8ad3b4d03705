/** GitHub's API does not do what it is asked to. `isForbidden`: the token may not. */
export class ApiFailed extends Error {
  readonly isForbidden: boolean

  constructor(what: string, status: number | undefined, message: string) {
    super(`GitHub did not ${what}: ${message}${status === undefined ? '' : ` (HTTP ${status})`}`)
    this.name = 'ApiFailed'
    // What a token may not see is not found.
    this.isForbidden = status === 401 || status === 403 || status === 404
  }
}

/** Calls of GitHub's API in one repository. Each rejects with `ApiFailed`. */
export interface Client {
  /** All pages. */
  list<T>(what: string, path: string, parameters?: Readonly<Record<string, string | number>>): Promise<T[]>
  send<T>(what: string, method: 'POST' | 'PATCH' | 'DELETE', path: string, body?: object): Promise<T>
  /** The login of whoever the token belongs to. */
  viewer(): Promise<string>
}
