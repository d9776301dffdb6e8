/** The picture as a file of its own: colours that come from the page are written out. */
export const asStandalone = (svg: SVGSVGElement): string => {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const style = getComputedStyle(svg);
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  const looks = `font-family: ${style.fontFamily.replaceAll('"', "'")}; background: ${style.getPropertyValue('--x-surface') || '#fff'}`;
  return (
    new XMLSerializer()
      .serializeToString(copy)
      // Written into the text: on this page an element may not be given a style of its own.
      .replace('<svg', `<svg style="${looks}"`)
      .replace(/var\((--[\w-]+)\)/g, (_whole, name: string) => style.getPropertyValue(name).trim())
  );
};

export const save = (blob: Blob, name: string): void => {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Some browsers read the address only after this task.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
};

export const saveSvg = (svg: SVGSVGElement, name: string): void =>
  save(new Blob([asStandalone(svg)], { type: 'image/svg+xml' }), `${name}.svg`);

/** Twice as fine as on the screen, for print. */
export const savePng = async (svg: SVGSVGElement, name: string): Promise<void> => {
  const { width, height } = svg.getBoundingClientRect();
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(asStandalone(svg))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width * 2, height * 2];
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  canvas.toBlob((blob) => {
    if (blob) save(blob, `${name}.png`);
  });
};
