// What is said of a file that cannot be taken, in words of people who keep tables. Values stand in braces.
import type { BothTexts } from '../shared/tables/texts.ts';

const both = (zh: string, en: string): BothTexts => ({ 'zh-CN': zh, en });

/** Codes that every import may answer; a module adds its own under `texts`. */
export const problemTexts = {
  FILE_EMPTY: both('文件中没有内容。', 'The file is empty.'),
  FILE_TYPE: both('请选择 XLSX 或 CSV 文件，且扩展名与内容一致。', 'Choose an XLSX or CSV file whose ending says what it is.'),
  FILE_TOO_BIG: both('文件超过 {n} MB。', 'The file is larger than {n} MB.'),
  ENCRYPTED: both('文件设有密码，请取消密码后重新保存。', 'The file has a password. Save it without one.'),
  OLD_FORMAT: both('这是旧版 XLS 格式，请另存为 XLSX 后再上传。', 'This is the old XLS format. Save it as XLSX.'),
  DAMAGED: both(
    '文件已损坏，请在表格软件中打开并重新保存。',
    'The file is damaged. Open it in your spreadsheet program and save it again.',
  ),
  BOMB: both('文件解压后过大，未读取。', 'The file unpacks to far too much and was not read.'),
  MACROS: both('文件含有宏，请另存为不含宏的 XLSX。', 'The file has macros in it. Save it as XLSX without them.'),
  SHEETS: both('文件中有 {n} 个含内容的工作表，只能有一个。', 'The file has {n} sheets with content; there may be one only.'),
  HIDDEN_SHEET: both('文件中有隐藏的工作表，请取消隐藏或删除。', 'The file has a hidden sheet. Show it or delete it.'),
  ENCODING: both('文字编码无法识别，请保存为 UTF-8 编码的 CSV。', 'The text cannot be read. Save the CSV as UTF-8.'),
  CSV_QUOTES: both('引号不成对，无法分列。', 'The quotes do not match; the columns cannot be told apart.'),
  NO_ROWS: both('只有表头，没有数据。', 'There is a head but no data.'),
  TOO_MANY_ROWS: both('超过 {n} 行，请分成几个文件。', 'More than {n} rows. Split the file.'),
  TOO_MANY_COLUMNS: both('超过 {n} 列。', 'More than {n} columns.'),
  HEADER_EMPTY: both('此列有数据但没有表头。', 'This column has data but no title.'),
  HEADER_UNKNOWN: both('不认识的表头“{title}”。', 'Unknown column “{title}”.'),
  HEADER_TWICE: both('表头“{title}”出现了两次。', 'The column “{title}” appears twice.'),
  HEADER_MISSING: both('缺少表头“{title}”。', 'The column “{title}” is missing.'),
  HEADER_UNIT: both('“{title}”的单位应为“{unit}”。', 'The unit of “{title}” must be {unit}.'),
  FORMULA: both('此格是公式，请粘贴为数值。', 'This cell is a formula. Paste its value instead.'),
  ERROR_VALUE: both('此格是错误值 {value}。', 'This cell holds the error {value}.'),
  MERGED: both('此处有合并单元格，请取消合并。', 'Cells are merged here. Split them.'),
  HIDDEN_ROW: both('此行被隐藏或筛选掉，请全部显示后重新保存。', 'This row is hidden or filtered out. Show all rows and save again.'),
  HIDDEN_COLUMN: both('此列被隐藏，请显示或删除。', 'This column is hidden. Show it or delete it.'),
  CONTROL_CHARACTERS: both('含有不可见的控制字符，请重新输入。', 'There are invisible control characters. Type it again.'),
  TOO_LONG: both('最多 {n} 个字，现有 {length} 个。', 'At most {n} characters; there are {length}.'),
  REQUIRED: both('必须填写。', 'Required.'),
  NOT_A_NUMBER: both('应为数字，现为“{value}”。', 'Not a number: “{value}”.'),
  NOT_AN_INTEGER: both('应为整数，现为“{value}”。', 'Not a whole number: “{value}”.'),
  TOO_PRECISE: both('数字超过 15 位有效数字。', 'More than 15 significant digits.'),
  WRONG_UNIT: both('单位应为“{unit}”，现为“{value}”。', 'The unit must be {unit}, not as in “{value}”.'),
  TOO_SMALL: both('不能小于 {n}。', 'Not less than {n}.'),
  TOO_LARGE: both('不能大于 {n}。', 'Not more than {n}.'),
  NOT_A_DATE: both('应为日期，如 2026-11-22，现为“{value}”。', 'Not a date such as 2026-11-22: “{value}”.'),
  NOT_A_TIME: both('应为日期和时间，如 2026-11-22 08:30，现为“{value}”。', 'Not a date and time such as 2026-11-22 08:30: “{value}”.'),
  NOT_YES_OR_NO: both('应填“是”或“否”，现为“{value}”。', 'Must be yes or no, not “{value}”.'),
  NOT_IN_LIST: both('“{value}”不在可选项中：{list}。', '“{value}” is not one of: {list}.'),
  TWICE_IN_FILE: both('与第 {row} 行重复。', 'The same as row {row}.'),
  TAKEN: both('系统中已有相同的记录。', 'There is such a record already.'),
} as const satisfies Record<string, BothTexts>;
export type ProblemCode = keyof typeof problemTexts;
