package tandem.store;

/**
 * What Tandem relies on, whatever server keeps its data: a server that passes can be used, and what is not stated here is
 * not used. Each part states its own cases.
 */
interface StoreContract
        extends KeysContract,
                ChangesContract,
                ConditionsContract,
                RacesContract,
                FindingContract,
                OrderContract,
                ValuesContract,
                SumsContract {}
