// Loads the panel of reading settings when its button is first pressed.
document.querySelector('.reading')?.addEventListener('click', () => void import('./panel.ts'));
