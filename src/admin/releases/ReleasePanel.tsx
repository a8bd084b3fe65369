'use client'
export const ReleasePanel = () => null
