/** In the place of Payload's "Publish changes": entries go live by the actions of the review panel, and by no other way. */
export const NoPublishButton = () => null
