import type { Readable } from 'node:stream';

export type Verdict = { clean: true } | { clean: false; finding: string };

/** Looks for malware. Throws when it cannot tell: the file then stays in quarantine and is looked at again. */
export interface FileScanner {
  scan(open: () => Promise<Readable>): Promise<Verdict>;
}

/** The harmless string by which every scanner shows that it works, in two halves so that none finds it here. */
const testSignature = Buffer.from(['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(''), 'latin1');

/** Stands in where no scanner is installed, so that quarantine is exercised everywhere. */
export const signatureScanner: FileScanner = {
  scan: async (open) => {
    let tail: Buffer = Buffer.alloc(0);
    for await (const chunk of await open()) {
      const window = Buffer.concat([tail, chunk as Buffer]);
      if (window.includes(testSignature)) return { clean: false, finding: 'EICAR-Test-File' };
      tail = window.subarray(Math.max(0, window.length - testSignature.length + 1));
    }
    return { clean: true };
  },
};
