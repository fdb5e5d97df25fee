/** The mark of the site as markup: the tiles of its three answers, so that it needs no drawing of its own. */
export const MARK =
  '<span aria-hidden="true"><i class="t si"></i><i class="t mixta"></i><i class="t no"></i></span>';
