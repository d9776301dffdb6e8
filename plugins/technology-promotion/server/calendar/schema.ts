import './holidays.ts';
