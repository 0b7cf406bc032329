package org.tabane.asset.network;

/** A route of a network: its number, name, rank, length in metres and how many sections it has. */
public record RoadRouteRow(String code, String name, RoadRank rank, double metres, int sections) {}
