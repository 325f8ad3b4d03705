/** Held to package.json by a test: the command line must not read a file to say its version. */
export declare const version = "0.1.0";
