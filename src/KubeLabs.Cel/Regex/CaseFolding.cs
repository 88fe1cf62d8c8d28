using System.Text;

namespace KubeLabs.Cel;

/// <summary>Letters that differ in case alone: <c>k</c>, <c>K</c> and the Kelvin sign; σ, ς and Σ.</summary>
internal static class CaseFolding
{
    // The last scripts with case lie here; beyond, nothing has one.
    private const int LastCased = 0x1E943;
    private static readonly Lazy<Dictionary<int, List<int>>> _orbits = new(Orbits);

    /// <summary>The letters outside or inside these ranges that are other cases of letters inside.</summary>
    public static IEnumerable<(int First, int Last)> Others(IEnumerable<(int First, int Last)> ranges)
    {
        foreach (var (first, last) in ranges)
        {
            for (var rune = first; rune <= Math.Min(last, LastCased); rune++)
            {
                if (!_orbits.Value.TryGetValue(Key(rune), out var orbit))
                    continue;
                foreach (var other in orbit)
                    yield return (other, other);
            }
        }
    }

    private static Dictionary<int, List<int>> Orbits()
    {
        Dictionary<int, List<int>> orbits = [];
        for (var rune = 0; rune <= LastCased; rune++)
        {
            var key = Key(rune);
            if (key == rune && Lower(rune) == rune)
                continue;
            if (!orbits.TryGetValue(key, out var orbit))
                orbits[key] = orbit = [];
            orbit.Add(rune);
        }

        foreach (var (key, orbit) in orbits)
        {
            if (!orbit.Contains(key))
                orbit.Add(key);
        }

        return orbits;
    }

    // .NET leaves the long s alone, which is an s to Unicode.
    private static int Key(int rune) => rune == 'ſ' ? 'S' : Upper(Lower(Upper(rune)));

    private static int Upper(int rune) => Rune.IsValid(rune) ? Rune.ToUpperInvariant(new Rune(rune)).Value : rune;

    private static int Lower(int rune) => Rune.IsValid(rune) ? Rune.ToLowerInvariant(new Rune(rune)).Value : rune;
}
