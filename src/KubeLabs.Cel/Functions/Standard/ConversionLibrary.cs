namespace KubeLabs.Cel;

/// <summary>The conversions between the types of the language, and <c>size</c>.</summary>
internal static class ConversionLibrary
{
    private static readonly CelType _a = CelType.Parameter("A");

    public static IEnumerable<CelFunction> Functions =>
    [
        new("type", To("type", _a, CelType.TypeOf(_a), value => new CelTypeValue(value.Type))),
        new("dyn", To("to_dyn", _a, CelType.Dyn, value => value)),
        new("bool", Same("bool_to_bool", CelType.Bool), To("string_to_bool", CelType.String, CelType.Bool, Conversions.ToBool)),
        new("bytes", Same("bytes_to_bytes", CelType.Bytes), To("string_to_bytes", CelType.String, CelType.Bytes, Conversions.ToBytes)),
        new("double", Same("double_to_double", CelType.Double),
            To("int64_to_double", CelType.Int, CelType.Double, value => new CelDouble(((CelInt)value).Value)),
            To("string_to_double", CelType.String, CelType.Double, Conversions.ToDouble),
            To("uint64_to_double", CelType.Uint, CelType.Double, value => new CelDouble(((CelUint)value).Value))),
        new("duration", Same("duration_to_duration", CelType.Duration),
            To("int64_to_duration", CelType.Int, CelType.Duration, value => new CelDuration(((CelInt)value).Value)),
            To("string_to_duration", CelType.String, CelType.Duration, value => DurationText.Read(((CelString)value).Value))),
        new("int", Same("int64_to_int64", CelType.Int),
            To("double_to_int64", CelType.Double, CelType.Int, Conversions.ToInt),
            To("duration_to_int64", CelType.Duration, CelType.Int, value => CelInt.Of(((CelDuration)value).Nanoseconds)),
            To("string_to_int64", CelType.String, CelType.Int, Conversions.ToInt),
            To("timestamp_to_int64", CelType.Timestamp, CelType.Int, value => CelInt.Of(((CelTimestamp)value).Seconds)),
            To("uint64_to_int64", CelType.Uint, CelType.Int, Conversions.ToInt)),
        new("string", Same("string_to_string", CelType.String),
            To("bool_to_string", CelType.Bool, CelType.String, Conversions.ToText),
            To("bytes_to_string", CelType.Bytes, CelType.String, Conversions.ToText),
            To("double_to_string", CelType.Double, CelType.String, Conversions.ToText),
            To("duration_to_string", CelType.Duration, CelType.String, Conversions.ToText),
            To("int64_to_string", CelType.Int, CelType.String, Conversions.ToText),
            To("timestamp_to_string", CelType.Timestamp, CelType.String, Conversions.ToText),
            To("uint64_to_string", CelType.Uint, CelType.String, Conversions.ToText)),
        new("timestamp", Same("timestamp_to_timestamp", CelType.Timestamp),
            To("int64_to_timestamp", CelType.Int, CelType.Timestamp, value => Times.At(((CelInt)value).Value, 0)),
            To("string_to_timestamp", CelType.String, CelType.Timestamp, value => TimestampText.Read(((CelString)value).Value))),
        new("uint", Same("uint64_to_uint64", CelType.Uint),
            To("double_to_uint64", CelType.Double, CelType.Uint, Conversions.ToUint),
            To("int64_to_uint64", CelType.Int, CelType.Uint, Conversions.ToUint),
            To("string_to_uint64", CelType.String, CelType.Uint, Conversions.ToUint)),
        new("size",
            Size("size_bytes", CelType.Bytes, false), Size("bytes_size", CelType.Bytes, true),
            Size("size_list", CelType.ListOf(_a), false), Size("list_size", CelType.ListOf(_a), true),
            Size("size_map", CelType.MapOf(_a, CelType.Parameter("B")), false), Size("map_size", CelType.MapOf(_a, CelType.Parameter("B")), true),
            Size("size_string", CelType.String, false), Size("string_size", CelType.String, true)),
    ];

    private static CelOverload Same(string id, CelType type) => To(id, type, type, value => value);

    private static CelOverload To(string id, CelType from, CelType to, Func<CelValue, CelValue> convert) =>
        CelOverload.Global(id, [from], to, (_, arguments) => convert(arguments[0]));

    private static CelOverload Size(string id, CelType type, bool isMember) => isMember
        ? CelOverload.Member(id, [type], CelType.Int, (_, arguments) => CelInt.Of(arguments[0].Size))
        : CelOverload.Global(id, [type], CelType.Int, (_, arguments) => CelInt.Of(arguments[0].Size));
}
