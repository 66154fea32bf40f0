import { createPictures } from '../../../src/pictures/pictures.ts';
import { path } from './samples.ts';

/** Draws a picture and ends without closing anything. */
const png = await createPictures().draw(path({}));
console.log(`drawn: ${png.length > 0}`);
