import { useWords } from '../words.ts';
import { ShareBar } from './share-bar.tsx';
import { HolderMoneyTag } from './tags.tsx';
import { YuanText } from './yuan-text.tsx';

export interface BudgetLine {
  id: string;
  category: string;
  title: string;
  source: string;
  sponsorName: string;
  fromHolder: boolean;
  amount: number;
  adjusted: number;
  used: number;
  balance: number;
  usedPercent?: number | null;
}

/** Lines with what they hold, what was used of it and what is left. */
export function LinesTable({ lines }: { lines: readonly BudgetLine[] }) {
  const w = useWords();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard too.
    <section className="x-table-box x-table-wide" tabIndex={0} aria-label={w('budget.linesTable')}>
      <table className="x-table">
        <caption className="x-unseen">{w('budget.linesTable')}</caption>
        <thead>
          <tr>
            <th scope="col">{w('budget.line')}</th>
            <th scope="col">{w('budget.source')}</th>
            <th scope="col" className="x-right">
              {w('budget.plannedYuan')}
            </th>
            <th scope="col" className="x-right">
              {w('budget.adjustedYuan')}
            </th>
            <th scope="col" className="x-right">
              {w('budget.usedYuan')}
            </th>
            <th scope="col" className="x-right">
              {w('budget.balanceYuan')}
            </th>
            <th scope="col">{w('budget.share')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <th scope="row" style={{ fontWeight: 400, textAlign: 'start' }}>
                {line.title}
                <br />
                <small className="x-faint">{w.find(`budget.category.${line.category}`) ?? line.category}</small>
              </th>
              <td>
                {w.find(`budget.source.${line.source}`) ?? line.source}
                {line.sponsorName ? (
                  <>
                    <br />
                    <small>{line.sponsorName}</small>
                  </>
                ) : null}
                {line.fromHolder ? (
                  <>
                    <br />
                    <HolderMoneyTag />
                  </>
                ) : null}
              </td>
              <td className="x-right">
                <YuanText value={line.amount} bare />
              </td>
              <td className="x-right">{line.adjusted === 0 ? '–' : <YuanText value={line.adjusted} bare />}</td>
              <td className="x-right">
                <YuanText value={line.used} bare />
              </td>
              <td className="x-right">
                <YuanText value={line.balance} bare />
              </td>
              <td style={{ minInlineSize: 140 }}>
                <ShareBar percent={line.usedPercent} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
