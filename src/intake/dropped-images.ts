/** What is told of pictures that were not kept. */
export const droppedImages = (count: number): readonly string[] =>
  count > 0 ? [`文中有 ${count} 幅图片没有导入，请另行上传后插入。`] : [];
