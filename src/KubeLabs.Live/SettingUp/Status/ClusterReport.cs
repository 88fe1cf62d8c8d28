using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>How a cluster is, for someone who practises on it.</summary>
/// <param name="Server">The address of the API server.</param>
/// <param name="Version">Its version; empty where it did not answer.</param>
/// <param name="Exercises">The exercises that are set up, with the number of their objects.</param>
/// <param name="Objects">The objects of the exercise that was asked for.</param>
/// <param name="Problem">Why it could not be read; null where it could.</param>
public sealed record ClusterReport(
    string Server,
    string Version,
    ImmutableArray<KeyValuePair<string, int>> Exercises,
    ImmutableArray<GivenStatus> Objects,
    LocalizedText? Problem);

/// <summary>How an object of an exercise is.</summary>
/// <param name="Object">As kubectl names it.</param>
/// <param name="Presence">Whether it is there.</param>
/// <param name="Details">The fields that differ, or what is lacking; of a node which one plays it.</param>
public sealed record GivenStatus(string Object, GivenPresence Presence, ImmutableArray<string> Details);

/// <summary>Whether an object of an exercise is there.</summary>
public enum GivenPresence
{
    /// <summary>As the exercise says.</summary>
    Present,

    /// <summary>Not there.</summary>
    Missing,

    /// <summary>There, and otherwise than the exercise says.</summary>
    Changed,

    /// <summary>There, but not made by set-up for this exercise.</summary>
    Foreign,
}
