/** A line's money and the technology's holder, as far as it takes to compare them. */
interface Money {
  source: string;
  sponsorId: string | null;
  sponsorName: string;
}
interface Holder {
  holderId: string | null;
  holderName: string;
}

const plain = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[\s（）()·.]/g, '')
    .toLowerCase();

/** The promotion of a technology is paid by the one who owns it: shown wherever the money is, whoever decides about it. */
export const fromHolder = ({ source, sponsorId, sponsorName }: Money, { holderId, holderName }: Holder): boolean =>
  source === 'ENTERPRISE' && ((sponsorId !== null && sponsorId === holderId) || plain(sponsorName) === plain(holderName));
