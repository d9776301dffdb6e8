import type { ThemeConfig } from 'antd';
import type { Palette } from './palette.ts';

const chinese = [
  'system-ui',
  '-apple-system',
  "'PingFang SC'",
  "'Microsoft YaHei'",
  "'Noto Sans SC'",
  "'Noto Sans CJK SC'",
  'sans-serif',
].join(', ');

interface TokenChoice {
  palette: Palette;
  algorithm: ThemeConfig['algorithm'];
  narrow: boolean;
  still: boolean;
}

/** antd's tokens from our palette; heights follow the finger, not the device's name. */
export function tokensOf({ palette, algorithm, narrow, still }: TokenChoice): ThemeConfig {
  return {
    algorithm,
    cssVar: { key: 'xinglin' },
    hashed: false,
    token: {
      colorPrimary: palette.accent,
      colorPrimaryHover: palette.accentHover,
      colorInfo: palette.active,
      colorSuccess: palette.good,
      colorWarning: palette.warning,
      colorError: palette.bad,
      colorLink: palette.accentText,
      colorText: palette.text,
      colorTextSecondary: palette.textSoft,
      colorTextTertiary: palette.textFaint,
      colorTextDescription: palette.textSoft,
      colorTextPlaceholder: palette.textFaint,
      colorBgLayout: palette.page,
      colorBgContainer: palette.surface,
      colorBgElevated: palette.raised,
      colorBorder: palette.line,
      colorBorderSecondary: palette.lineSoft,
      colorBgTextHover: palette.hover,
      fontFamily: chinese,
      fontSize: narrow ? 16 : 14,
      lineHeight: narrow ? 1.5 : 22 / 14,
      controlHeight: narrow ? 44 : 32,
      sizeUnit: 4,
      sizeStep: 4,
      borderRadius: 6,
      wireframe: false,
      motion: !still,
    },
    components: {
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
      Modal: { titleFontSize: 16 },
      Form: { itemMarginBottom: 20, verticalLabelPadding: '0 0 4px' },
    },
  };
}
