/** Contrast that WCAG asks of what is no text but must be seen. */
const ENOUGH = 3;
/** Steps in which a colour is made lighter or darker. */
const STEPS = 20;

type Rgb = readonly [red: number, green: number, blue: number];

/** The backgrounds of the editors' usual themes. A black one needs no more than the dark one, a grey one no more than the white. */
const grounds = { dark: [31, 31, 31], light: [255, 255, 255] } as const;

/**
 * A code's colour (`#rrggbb`) as it is drawn on dark or light ground: itself where it stands out, else made lighter or
 * darker in its own hue until it does.
 */
export function seenOn(ground: 'dark' | 'light', hex: string): string {
	const own = parsed(hex);
	const towards: Rgb = ground === 'dark' ? [255, 255, 255] : [0, 0, 0];
	for (let step = 0; step <= STEPS; step += 1) {
		const mixed = own.map((value, i) => Math.round(value + ((towards[i] as number) - value) * (step / STEPS)));
		if (contrast(mixed as unknown as Rgb, grounds[ground]) >= ENOUGH) return written(mixed);
	}
	return written(towards);
}

/** Contrast of two colours by WCAG, from 1 to 21. */
export function contrast(a: Rgb, b: Rgb): number {
	const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
	return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: Rgb): number {
	const [red = 0, green = 0, blue = 0] = colour.map((value) => {
		const share = value / 255;
		return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function parsed(hex: string): Rgb {
	const known = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(hex);
	if (!known) return [128, 128, 128];
	const [, red = '', green = '', blue = ''] = known;
	return [Number.parseInt(red, 16), Number.parseInt(green, 16), Number.parseInt(blue, 16)];
}

function written(colour: readonly number[]): string {
	return `#${colour.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
