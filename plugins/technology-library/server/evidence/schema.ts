import './type.ts';
import './add.ts';
import './remove.ts';
