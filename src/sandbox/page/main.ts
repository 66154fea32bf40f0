import { startChat } from './chat.ts';
import { startGallery } from './gallery/gallery.ts';
import './style/page.css';
import './theme.ts';

void (location.pathname === '/gallery' ? startGallery() : startChat());
